package org.whistle.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs inside a process that shall be hit at a point: the first thread that comes there, in
 * whatever process, writes a file and waits until another one says that it is over. Attached while
 * the process runs, because a debugger from the start would make the JVM refuse its AOT cache.
 * Knows nothing but the JDK.
 */
public final class AmbushAgent {
  private static final Set<String> PREPARED = ConcurrentHashMap.newKeySet();
  private static final AtomicReference<@Nullable Trap> TRAP = new AtomicReference<>();

  private AmbushAgent() {}

  /**
   * One ambush.
   *
   * @param file has the process that came first
   * @param until nanoseconds; afterwards nobody is caught
   */
  private record Trap(String point, Path file, long until) {}

  /**
   * Called by the JVM.
   *
   * @param arguments point, class, method, file and milliseconds, parted by bars
   */
  public static void agentmain(String arguments, Instrumentation jvm)
      throws UnmodifiableClassException {
    var words = arguments.split("\\|");
    var type = words[1];
    if (PREPARED.add(words[0])) {
      jvm.addTransformer(new Entry(words[0], type, words[2]), true);
      for (Class<?> loaded : jvm.getAllLoadedClasses()) {
        if (loaded.getName().equals(type)) {
          jvm.retransformClasses(loaded);
        }
      }
    }
    var until = System.nanoTime() + Long.parseLong(words[4]) * 1_000_000;
    TRAP.set(new Trap(words[0], Path.of(words[3]), until));
  }

  /** Called at the entry of a prepared method. */
  public static void come(String point) {
    var trap = TRAP.get();
    if (trap == null || !trap.point.equals(point) || !TRAP.compareAndSet(trap, null)) {
      return;
    }
    try {
      if (System.nanoTime() < trap.until && isFirst(trap.file)) {
        while (!Files.exists(over(trap.file))) {
          Thread.sleep(5);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean isFirst(Path file) throws IOException {
    try {
      Files.writeString(file, ProcessHandle.current().pid() + "\n", StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException another) {
      return false;
    }
  }

  private static Path over(Path file) {
    return file.resolveSibling(file.getFileName() + "-over");
  }

  /** The process that waits, 0 while there is none. */
  static long whoIsIn(Path file) {
    try {
      var text = Files.exists(file) ? Files.readString(file) : "";
      return text.endsWith("\n") ? Long.parseLong(text.strip()) : 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Who waits goes on, and nobody waits later. */
  static void letGo(Path file) {
    try {
      Files.writeString(over(file), "");
      isFirst(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The class with a call at the entry of the method. */
  static byte[] prepared(byte[] type, String method, String point) {
    var file = ClassFile.of();
    return file.transformClass(
        file.parse(type),
        ClassTransform.transformingMethodBodies(
            each -> each.methodName().equalsString(method), new Call(point)));
  }

  /** Puts the call in front of the code. */
  private record Call(String point) implements CodeTransform {
    @Override
    public void atStart(CodeBuilder code) {
      code.ldc(point)
          .invokestatic(
              ClassDesc.of(AmbushAgent.class.getName()),
              "come",
              MethodTypeDesc.ofDescriptor("(Ljava/lang/String;)V"));
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
      code.with(element);
    }
  }

  /** Changes one class. */
  private record Entry(String point, String type, String method) implements ClassFileTransformer {
    @Override
    public byte @Nullable [] transform(
        @Nullable ClassLoader loader,
        String name,
        @Nullable Class<?> redefined,
        @Nullable ProtectionDomain domain,
        byte[] bytes) {
      try {
        return name.replace('/', '.').equals(type) ? prepared(bytes, method, point) : null;
      } catch (RuntimeException | Error failed) {
        // the JVM would ignore it without a word
        failed.printStackTrace();
        throw failed;
      }
    }
  }
}
