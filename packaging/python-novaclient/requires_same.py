"""A hook of the build: this distribution requires novaclient in the version that it has itself."""

from hatchling.metadata.plugin.interface import MetadataHookInterface


class RequiresSame(MetadataHookInterface):
    """Adds the one requirement."""

    def update(self, metadata: dict) -> None:
        """Called by hatchling with the table `project`."""
        metadata["dependencies"] = [f"novaclient=={metadata['version']}"]
