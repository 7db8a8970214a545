"""Properties that hold for all input: the same examples in every run, so that a failure can be looked into."""

from hypothesis import HealthCheck, settings

# fixtures that only set an environment need not be new for every example
settings.register_profile(
    "novaclient",
    derandomize=True,
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("novaclient")
