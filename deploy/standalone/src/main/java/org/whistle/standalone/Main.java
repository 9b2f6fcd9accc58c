package org.whistle.standalone;

import java.util.List;

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
      case "down" -> new Down(installation).run();
      case "status" -> new Status(installation).print();
      case "status --json" -> new Status(installation).printJson();
      case String token when token.matches("token \\S+") ->
          new Token(installation).print(arguments.getLast());
      case String password when password.matches("password \\S+") ->
          System.out.println(new Passwords(installation).of(arguments.getLast()));
      default -> throw new Trouble("Not a command: " + String.join(" ", arguments));
    }
  }
}
