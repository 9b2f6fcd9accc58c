package org.whistle.standalone;

/** What a person has to know or do, in one line. */
final class Trouble extends RuntimeException {

  Trouble(String line) {
    super(line);
  }
}
