package org.whistle.chaos.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlantingTest {
  private static final Path ROOT = Path.of(System.getProperty("whistle.root"));

  @ParameterizedTest
  @EnumSource
  void the_sources_still_have_the_text_that_a_defect_changes(Defect defect, @TempDir Path folder)
      throws IOException {
    for (var change : defect.changes()) {
      var changed = new Planting(ROOT, folder).changed(change);
      assertThat(changed).content().contains(change.replacement());
    }
  }

  @Test
  void a_text_that_is_not_there_is_said(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    var change = new Defect.Change("A.java", "class B", "class C");
    assertThatThrownBy(() -> new Planting(folder, folder).changed(change))
        .hasMessageContaining("class B");
  }
}
