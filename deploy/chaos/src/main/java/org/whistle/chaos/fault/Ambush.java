package org.whistle.chaos.fault;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.whistle.chaos.PartState;

/** Waits until one of several running JVMs comes to a point, and holds the thread there. */
final class Ambush implements AutoCloseable {
  private final List<PartState> parts;
  private final Path caught;

  private Ambush(List<PartState> parts, Path caught) {
    this.parts = parts;
    this.caught = caught;
  }

  /**
   * Lies in wait for all of them; whoever comes first is caught, and nobody else.
   *
   * @param folder where the agent and its signs are put
   * @param patience after which nobody is caught any more
   */
  static Ambush at(List<PartState> parts, Point point, Path folder, Duration patience) {
    var ambush = new Ambush(parts, folder.resolve("caught-" + System.nanoTime()));
    var arguments =
        String.join(
            "|",
            point.name(),
            point.type(),
            point.method(),
            ambush.caught.toString(),
            Long.toString(patience.toMillis()));
    try {
      for (var part : parts) {
        ambush.load(part, agent(folder).toString(), arguments);
      }
    } catch (IOException | NotDone deaf) {
      ambush.close();
      throw deaf instanceof NotDone not ? not : new NotDone(String.valueOf(deaf.getMessage()));
    }
    return ambush;
  }

  private void load(PartState part, String agent, String arguments) {
    try {
      var machine = VirtualMachine.attach(Long.toString(part.pid()));
      try {
        machine.loadAgent(agent, arguments);
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException
        | IOException
        | AgentLoadException
        | AgentInitializationException deaf) {
      throw new NotDone(part.name() + " lets nobody in: " + deaf.getMessage());
    }
  }

  /** Whose thread has come there in time; it stands there until this is closed. */
  Optional<PartState> awaitHit(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      var pid = AmbushAgent.whoIsIn(caught);
      if (pid != 0) {
        return parts.stream().filter(part -> part.pid() == pid).findFirst();
      }
      Pause.of(Duration.ofMillis(2));
    }
    return Optional.empty();
  }

  /** Lets it go on; who comes later isn't held. */
  @Override
  public void close() {
    AmbushAgent.letGo(caught);
  }

  private static synchronized Path agent(Path folder) throws IOException {
    var jar = folder.resolve("ambush-agent.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", AmbushAgent.class.getName());
    manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
    var fresh = folder.resolve("ambush-agent.jar.new");
    try (var out = new JarOutputStream(Files.newOutputStream(fresh), manifest)) {
      for (var suffix : new String[] {"", "$Trap", "$Call", "$Entry"}) {
        var name = AmbushAgent.class.getName().replace('.', '/') + suffix + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var bytes = AmbushAgent.class.getClassLoader().getResourceAsStream(name)) {
          bytes.transferTo(out);
        }
      }
    }
    return Files.move(fresh, jar);
  }
}
