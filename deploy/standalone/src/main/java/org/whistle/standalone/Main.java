package org.whistle.standalone;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands of {@code ./whistle} that need more than a shell. */
public final class Main {

  private Main() {}

  static void main(String[] arguments) throws Exception {
    try {
      run(List.of(arguments), Installation.of(System.getenv()));
    } catch (Trouble trouble) {
      System.err.println("whistle: " + trouble.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> arguments, Installation installation) throws Exception {
    switch (String.join(" ", arguments)) {
      case "check" -> new Up(installation).lookAround();
      case "up" -> new Up(installation).run();
      case "supervise" -> new Supervisor(installation).run();
      case "restart" -> Restart.of(running(installation)).services();
      case String restart when restart.matches("restart \\S+") ->
          Restart.of(running(installation)).part(arguments.getLast());
      case "upgrade" -> Restart.into(running(installation)).everything();
      case String upgrade when upgrade.matches("upgrade [a-z]+(-\\d)?") ->
          Restart.into(running(installation)).part(arguments.getLast());
      case "down" -> new Down(installation).run();
      case "time" -> time(installation).print();
      case "time reset" -> time(installation).askForReset();
      case String time when time.matches("time \\S+") ->
          time(installation).forward(arguments.getLast());
      case "status" -> new Status(installation).print();
      case "status --json" -> new Status(installation).printJson();
      case String backup when backup.startsWith("backup ") && arguments.size() == 2 ->
          new Backup(installation).run(Path.of(arguments.getLast()));
      case String restore when restore.startsWith("restore ") && arguments.size() > 1 ->
          new Restore(installation, Passphrase::asked)
              .run(Path.of(arguments.get(1)), further(arguments));
      case String token when token.matches("token \\S+") ->
          new Token(installation).print(arguments.getLast());
      case String password when password.matches("password \\S+") ->
          System.out.println(new Passwords(installation).of(arguments.getLast()));
      case String verify when verify.matches("verify( .*)?") ->
          new Verify(installation, arguments.subList(1, arguments.size())).run();
      default -> throw new Trouble("Not a command: " + String.join(" ", arguments));
    }
  }

  /** From {@code --archive FOLDER [--to TIME]}, where the time is {@code now} if left out. */
  private static Restore.@Nullable Further further(List<String> arguments) {
    var options = arguments.subList(2, arguments.size());
    if (options.isEmpty()) {
      return null;
    }
    boolean timed = options.size() == 4 && options.get(2).equals("--to");
    if (!options.getFirst().equals("--archive") || options.size() != 2 && !timed) {
      throw new Trouble("restore FILE [--archive FOLDER [--to now|2026-11-21T10:15:00+08:00]]");
    }
    var to = timed ? options.get(3) : "now";
    try {
      var until = to.equals("now") ? null : OffsetDateTime.parse(to).toInstant();
      return new Restore.Further(Path.of(options.get(1)), until);
    } catch (DateTimeParseException wrong) {
      throw new Trouble("Not a time with its offset, such as 2026-11-21T10:15:00+08:00: " + to);
    }
  }

  private static Time time(Installation installation) {
    return new Time(running(installation));
  }

  private static Installation running(Installation installation) {
    if (!Supervisor.holds(installation)) {
      throw new Trouble("Whistle isn't running");
    }
    return installation;
  }
}
