package org.whistle.dispatch.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistle.dispatch.model.Link;

/** What links carry. */
final class LinkBody {
  private static final int LONGEST = 2000;

  private LinkBody() {}

  record To(
      @NotNull UUID to,
      @NotNull @Pattern(regexp = "duplicate|collective|follow-up") String kind,
      @Nullable @Size(max = LONGEST) String note) {
    Link from(UUID request) {
      return new Link(request, to, Link.Kind.of(kind));
    }
  }

  record Apart(
      @NotNull @Pattern(regexp = "not-the-same|on-its-own|other") String reason,
      @Nullable @Size(max = LONGEST) String note) {}
}
