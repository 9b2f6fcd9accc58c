package org.whistle.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The file through which the supervisor tells how its parts are. */
final class StatusBook {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;

  StatusBook(Path file) {
    this.file = file;
  }

  /**
   * One state of the book.
   *
   * @param failure why the start was given up
   */
  record Page(long supervisor, List<PartState> parts, @Nullable String failure) {
    boolean allReady(int expected) {
      return parts.size() == expected
          && parts.stream().allMatch(part -> part.state().equals("ready"));
    }
  }

  synchronized void write(long supervisor, List<PartState> parts) {
    write(new Page(supervisor, parts, null));
  }

  synchronized void fail(String why) {
    var page = read();
    write(new Page(page.supervisor(), page.parts(), why));
  }

  void clear() {
    write(new Page(0, List.of(), null));
  }

  Page read() {
    try {
      return Files.exists(file)
          ? JSON.readValue(Files.readString(file), Page.class)
          : new Page(0, List.of(), null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(Page page) {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, JSON.writeValueAsString(page));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
