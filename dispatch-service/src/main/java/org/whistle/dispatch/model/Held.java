package org.whistle.dispatch.model;

/** In somebody's hands: the states that can rest for a while and be taken up again. */
public sealed interface Held permits Taken, Responded {

  Holding holding();

  Hand hand();

  /** The same under a changed holding: supervised, or urged. */
  Held under(Holding changed);

  /** The same after the resident was spoken to, or a step was reported. */
  Held worked();
}
