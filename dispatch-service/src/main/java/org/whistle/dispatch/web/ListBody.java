package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.dispatch.AnnounceCatalogue.Draft;
import org.whistle.dispatch.sheet.ListSheet;
import org.whistle.sheet.BadSheet;
import org.whistle.web.Refusal;

/**
 * A list as a spreadsheet.
 *
 * @param sheet xlsx or csv, in base 64
 */
record ListBody(
    @NotNull @Pattern(regexp = RulesBody.VERSION) String version,
    @Nullable LocalDate from,
    @NotBlank String sheet) {

  Draft draft() {
    var file = file();
    return new Draft(version, from, (head, before) -> read(file, head, before));
  }

  private static ResponsibilityList read(
      byte[] file, ResponsibilityList head, ResponsibilityList before) {
    try {
      return ListSheet.read(file, head, before);
    } catch (BadSheet bad) {
      throw new Refusal(HttpStatus.BAD_REQUEST, "bad-sheet", bad.places().size())
          .with(
              "errors",
              bad.places().stream()
                  .map(it -> Map.of("field", it.at(), "message", it.reason(), "text", it.text()))
                  .toList());
    }
  }

  private byte[] file() {
    try {
      return Base64.getDecoder().decode(sheet);
    } catch (IllegalArgumentException broken) {
      throw Refusal.invalid("sheet", "base64");
    }
  }
}
