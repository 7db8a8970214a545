"""Version 2 of the Compute API: a module for each noun, imported when it is first asked for."""

TYPE_CHECKING = False
if not TYPE_CHECKING:

    def __getattr__(name):
        if name == "Client":
            from novaclient.v2.client import Client

            return Client
        from novaclient import _module

        return _module(__name__, name)
