package org.whistle.chaos;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param faults how many the plan has
 * @param seed the same seed and number give the same plan; odd seeds run two instances
 * @param lasting ends the run after this time, whatever is left of the plan
 * @param resume goes on with the run that was interrupted
 */
record Options(int faults, long seed, @Nullable Duration lasting, boolean resume) {

  static final String USAGE = "./whistle chaos --faults N --seed S [--for 3m] [--resume]";

  /**
   * @throws IllegalArgumentException with a line for people
   */
  static Options of(List<String> arguments) {
    var options = new Options(100, 1, null, false);
    var rest = arguments.iterator();
    while (rest.hasNext()) {
      var name = rest.next();
      if (name.equals("--resume")) {
        options = new Options(options.faults, options.seed, options.lasting, true);
      } else if (!rest.hasNext()) {
        throw new IllegalArgumentException(name + "? " + USAGE);
      } else {
        options = options.with(name, rest.next());
      }
    }
    return options;
  }

  /** Two of each service, so that one takes over from the other. */
  int instances() {
    return seed % 2 == 0 ? 1 : 2;
  }

  private Options with(String name, String value) {
    try {
      return switch (name) {
        case "--faults" -> new Options(Integer.parseInt(value), seed, lasting, resume);
        case "--seed" -> new Options(faults, Long.parseLong(value), lasting, resume);
        case "--for" -> new Options(faults, seed, Duration.parse("PT" + value), resume);
        default -> throw new IllegalArgumentException(name + "? " + USAGE);
      };
    } catch (RuntimeException unreadable) {
      throw new IllegalArgumentException(name + " " + value + "? " + USAGE, unreadable);
    }
  }
}
