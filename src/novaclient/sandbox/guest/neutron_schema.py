"""Make Neutron's database from its models: its migrations alter constraints, which SQLite cannot.

Run as `python -m sandbox_guest.neutron_schema URL`.
"""
# mypy: ignore-errors

import importlib.util
import sys
from pathlib import Path

import sqlalchemy as sa
from neutron.db import migration
from neutron.db.migration.models import head

VERSIONS = Path(migration.__file__).parent / "alembic_migrations" / "versions"
DEFAULT_RULES = VERSIONS / "2023.2" / "expand" / "c33da356b165_security_group_default_rules.py"


def mark_heads(connection):
    """So that Neutron sees a database that needs no migration."""
    connection.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    for name in ("CONTRACT_HEAD", "EXPAND_HEAD"):
        head_id = (VERSIONS / name).read_text().strip()
        connection.execute(sa.text("INSERT INTO alembic_version VALUES (:head)"), {"head": head_id})


def add_default_rules(connection, tables):
    """The rows that one of the migrations inserts, read from that migration itself."""
    spec = importlib.util.spec_from_file_location("default_rules", DEFAULT_RULES)
    migration_module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(migration_module)
    for template in migration_module.default_template_rules:
        rule = dict(template)
        attributes = connection.execute(
            sa.insert(tables["standardattributes"]).values(
                resource_type=migration_module.table_name,
                description=rule.pop("description"),
                revision_number=0,
            )
        )
        rule["standard_attr_id"] = attributes.inserted_primary_key[0]
        connection.execute(sa.insert(tables["securitygroupdefaultrules"]).values(**rule))


def main(url):
    engine = sa.create_engine(url)
    metadata = head.get_metadata()
    metadata.create_all(engine)
    with engine.begin() as connection:
        mark_heads(connection)
        add_default_rules(connection, metadata.tables)


if __name__ == "__main__":
    main(sys.argv[1])
