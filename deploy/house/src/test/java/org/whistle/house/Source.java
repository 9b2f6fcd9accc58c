package org.whistle.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** One Java file, parsed but not compiled. */
record Source(String name, String text, CompilationUnitTree tree) {

  static Source parse(String name, String text) {
    return parse(List.of(new Text(name, text))).getFirst();
  }

  /** All by one compiler: each compiler's tables would be kept with its trees. */
  private static List<Source> parse(List<Text> texts) {
    try {
      var compiler = ToolProvider.getSystemJavaCompiler();
      var task = (JavacTask) compiler.getTask(null, null, _ -> {}, null, null, texts);
      var trees = task.parse().iterator();
      return texts.stream()
          .map(text -> new Source(text.name, text.getCharContent(true), trees.next()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String name;
    private final String text;

    Text(String name, String text) {
      super(URI.create("string:///" + name.replace('\\', '/')), JavaFileObject.Kind.SOURCE);
      this.name = name;
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Every Java file of the house below {@code src/main} or {@code src/test}. */
  static List<Source> below(Path root, String folder) {
    try (Stream<Path> files = Files.walk(root)) {
      return parse(
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> root.relativize(file).toString().contains(folder))
              .filter(file -> !root.relativize(file).toString().contains("target/"))
              .map(file -> new Text(root.relativize(file).toString(), read(file)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines that say something: no blanks, comments, imports or package. */
  long linesOfCode() {
    return text.replaceAll("(?s)/\\*.*?\\*/", "")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
        .count();
  }

  String packageName() {
    return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
  }

  List<ClassTree> types() {
    return tree.getTypeDecls().stream()
        .filter(ClassTree.class::isInstance)
        .map(ClassTree.class::cast)
        .toList();
  }

  boolean hasPublicType() {
    return types().stream()
        .anyMatch(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC));
  }

  /** The longest constructor parameter list of any class here; records are data and don't count. */
  int mostConstructorParameters() {
    return types().stream()
        .filter(type -> type.getKind() == Tree.Kind.CLASS)
        .flatMap(type -> type.getMembers().stream())
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals("<init>"))
        .mapToInt(method -> method.getParameters().size())
        .max()
        .orElse(0);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
