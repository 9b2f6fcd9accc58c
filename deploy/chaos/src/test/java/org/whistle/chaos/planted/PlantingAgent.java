package org.whistle.chaos.planted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/**
 * Runs inside a service from its start: a class that lies in a folder takes the real one's place.
 */
public final class PlantingAgent {
  private PlantingAgent() {}

  /**
   * Called by the JVM.
   *
   * @param folder of the classes, as javac leaves them
   */
  public static void premain(String folder, Instrumentation jvm) {
    jvm.addTransformer(new Exchange(Path.of(folder)));
  }

  private record Exchange(Path folder) implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      var file = folder.resolve(name + ".class");
      if (!name.startsWith("org/whistle/") || !Files.exists(file)) {
        return null;
      }
      try {
        return Files.readAllBytes(file);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }
}
