"""SQLite under many threads and several processes."""
# mypy: ignore-errors

import threading

PRAGMAS = (
    "PRAGMA busy_timeout=60000",  # wait for a writer to end rather than fail
    "PRAGMA journal_mode=WAL",  # readers and one writer at the same time
    "PRAGMA synchronous=OFF",  # a power cut may cost a sandbox its last seconds; a crash of a process does not
    "PRAGMA temp_store=MEMORY",
)


def install():
    """Tune every SQLite connection, and let oslo.db's writers take the write lock when they begin.

    A transaction that begins as a reader and then writes fails at once with `database is locked` if another wrote
    meanwhile, whatever the busy timeout; one that begins as a writer waits its turn.
    """
    import sqlalchemy as sa
    from oslo_db.sqlalchemy import enginefacade
    from sqlalchemy.engine import Engine

    local = threading.local()

    @sa.event.listens_for(Engine, "connect")
    def tune(connection, record):
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @sa.event.listens_for(Engine, "before_cursor_execute", retval=True)
    def begin_as_writer(connection, cursor, statement, parameters, context, executemany):
        if statement == "BEGIN" and getattr(local, "writing", False):
            statement = "BEGIN IMMEDIATE"
        return statement, parameters

    produce = enginefacade._TransactionContext._produce_block

    class Block:
        """Remembers, while a block of oslo.db is open in this thread, whether its transaction writes."""

        def __init__(self, block, writes):
            self._block = block
            self._writes = writes

        def __enter__(self):
            self._outer = getattr(local, "writing", False)
            local.writing = self._writes
            try:
                return self._block.__enter__()
            except BaseException:
                local.writing = self._outer
                raise

        def __exit__(self, *error):
            try:
                return self._block.__exit__(*error)
            finally:
                local.writing = self._outer

    def produce_block(self, *args, **kwargs):
        block = produce(self, *args, **kwargs)
        # A reader inside a writer shares the writer's transaction, and `self.mode` is then still the writer's.
        return Block(block, self.mode is enginefacade._WRITER)

    enginefacade._TransactionContext._produce_block = produce_block
