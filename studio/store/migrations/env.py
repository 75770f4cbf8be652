"""What Alembic runs: the steps that are missing, on the connection that was handed over."""

from alembic import context

from studio.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
