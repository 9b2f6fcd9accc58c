package org.whistle.loop;

/** A batch of work. */
@FunctionalInterface
public interface Work {

  /** Does the next batch; true when there may be more at once. */
  boolean next() throws Exception;
}
