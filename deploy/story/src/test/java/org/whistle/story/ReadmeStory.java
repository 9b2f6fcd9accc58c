package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The four curls run as the README prints them, and end in a rated request. */
class ReadmeStory {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));
  private static final Pattern CURLS = Pattern.compile("```bash\\n(# 点单.*?)```", Pattern.DOTALL);

  private final Stack stack = Stack.running();

  @Test
  void the_four_curls_run_as_printed() throws IOException, InterruptedException {
    String printed = run(curls("README.md"));
    assertThat(printed)
        .contains("\"queryCode\"")
        .contains("\"order\":\"taken\"")
        .contains("\"order\":\"resolved\"")
        .doesNotContain("problems/");
  }

  @Test
  void both_languages_print_the_same_commands() throws IOException {
    assertThat(commands(curls("README.zh-CN.md"))).isEqualTo(commands(curls("README.md")));
  }

  private static List<String> commands(String curls) {
    return curls.lines().filter(line -> !line.startsWith("#")).toList();
  }

  private static String curls(String readme) throws IOException {
    var found = CURLS.matcher(Files.readString(ROOT.resolve(readme)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** Runs them in a folder of their own; only the port differs from what is printed. */
  private String run(String curls) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(stack.data(), "readme-");
    String here =
        curls
            .replace("localhost:8080", stack.url().substring("http://".length()))
            .replace("./whistle", ROOT.resolve("whistle").toString());
    var builder = new ProcessBuilder(new ArrayList<>(List.of("bash", "-euc", here)));
    builder.directory(folder.toFile()).environment().putAll(stack.environment());
    Path output = folder.resolve("printed");
    var process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }
}
