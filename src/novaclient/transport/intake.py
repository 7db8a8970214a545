"""The content of an answer as it comes in: pieces, unpacked, none too many of them."""

from __future__ import annotations

from io import BytesIO

from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.policy import Attempt

_BIG_ENOUGH_FOR_A_RATIO = 1 << 20
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})


class Intake:
    """The content of an answer as it comes in, within the policy's limits.

    A transport calls `take_packed`, which unpacks gzip and deflate: libraries of HTTP unpack more, and without limits.
    """

    attempt: Attempt
    method: str
    response: Any
    size: int
    packed: int

    def __init__(self, attempt: Attempt, method: str, response: Any) -> None:
        self.attempt, self.method, self.response = attempt, method, response
        # what it holds becomes the content without a copy
        self._taken = BytesIO()
        self.size = self.packed = 0
        self._is_packed = response.headers.get("content-encoding", "").lower() in _PACKED
        self._unpacker: Any = None

    def take(self, piece: bytes, packed: int) -> None:
        """Take a piece, unpacked; `packed` bytes have come over the wire so far.

        :raises MalformedResponse: if the answer is too large
        :raises TimeoutError: if the deadline has passed
        """
        self._taken.write(piece)
        self.size += len(piece)
        policy = self.attempt.policy
        if max(self.size, packed) > policy.most_bytes:
            self._refuse(f"the answer is larger than {policy.most_bytes} bytes")
        if self.size > max(_BIG_ENOUGH_FOR_A_RATIO, packed * policy.most_ratio):
            self._refuse(f"the answer is packed more than {policy.most_ratio} to 1")
        if self.attempt.left() <= 0:
            raise TimeoutError(f"no whole answer within {policy.deadline:g} seconds")

    def take_packed(self, piece: bytes) -> None:
        """Take a piece as it came over the wire; it is unpacked if the response says that it is packed."""
        self.packed += len(piece)
        if not self._is_packed:
            self.take(piece, self.packed)
            return
        import zlib

        if self._unpacker is not None and self._unpacker.eof:
            # what comes behind the end counts, too: it is to have one
            self.take(b"", self.packed)
            return
        if self._unpacker is None:
            # either of the two
            self._unpacker = zlib.decompressobj(wbits=32 + zlib.MAX_WBITS)
        try:
            while piece and not self._unpacker.eof:
                self.take(self._unpacker.decompress(piece, _BIG_ENOUGH_FOR_A_RATIO), self.packed)
                piece = self._unpacker.unconsumed_tail
        except zlib.error:
            self._refuse("the answer is not packed as it says")

    def _refuse(self, what: str) -> None:
        raise exceptions.malformed(self.response, self.method, str(self.response.url), what, self.size)

    @property
    def content(self) -> bytes:
        """All of it."""
        return self._taken.getvalue()
