"""Decrypting the password that a guest published for its owner."""

from __future__ import annotations


class DecryptionFailure(Exception):
    """The key does not fit the password, or cannot be read."""


def decrypt_password(private_key: str, password: str) -> str:
    """Decrypt a password with the RSA private key whose public half the server was booted with.

    :param private_key: path of the key, in PEM or OpenSSH form
    :param password: what `servers.get_password` returns, in base64
    :raises DecryptionFailure:
    """
    import base64

    from cryptography.hazmat.primitives.asymmetric import padding, rsa
    from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_ssh_private_key

    try:
        with open(private_key, "rb") as file:
            pem = file.read()
        load = load_ssh_private_key if b"OPENSSH" in pem else load_pem_private_key
        key = load(pem, password=None)
        if not isinstance(key, rsa.RSAPrivateKey):
            raise DecryptionFailure("only an RSA key can decrypt a password")
        return key.decrypt(base64.b64decode(password), padding.PKCS1v15()).decode()
    except (OSError, TypeError, ValueError) as error:
        raise DecryptionFailure(str(error)) from error
