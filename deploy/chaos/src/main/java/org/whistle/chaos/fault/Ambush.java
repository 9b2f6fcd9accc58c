package org.whistle.chaos.fault;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.whistle.chaos.PartState;

/** Waits for a running JVM to come to a point, and holds the thread there. */
final class Ambush implements AutoCloseable {
  private final Path caught;

  private Ambush(Path caught) {
    this.caught = caught;
  }

  /**
   * Lies in wait.
   *
   * @param folder where the agent and its signs are put
   * @param patience after which nobody is caught any more
   */
  static Ambush at(PartState part, Point point, Path folder, Duration patience) {
    var caught = folder.resolve("caught-%d-%d".formatted(part.pid(), System.nanoTime()));
    var arguments =
        String.join(
            "|",
            point.name(),
            point.type(),
            point.method(),
            caught.toString(),
            Long.toString(patience.toMillis()));
    try {
      var machine = VirtualMachine.attach(Long.toString(part.pid()));
      try {
        machine.loadAgent(agent(folder).toString(), arguments);
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException
        | IOException
        | AgentLoadException
        | AgentInitializationException deaf) {
      throw new NotDone(part.name() + " lets nobody in: " + deaf.getMessage());
    }
    return new Ambush(caught);
  }

  /** Whether a thread has come there in time; it stands there until this is closed. */
  boolean awaitHit(Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    while (!Files.exists(caught)) {
      if (System.nanoTime() > until) {
        return false;
      }
      Pause.of(Duration.ofMillis(2));
    }
    return true;
  }

  /** Lets it go on. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(caught);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
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
