package org.whistle.testing;

/** Where the shared parts come from. */
sealed interface Source permits ContainerSource, EmbeddedSource {

  /** The server, by a database from which others can be made. */
  Database postgres();

  String bootstrapServers();
}
