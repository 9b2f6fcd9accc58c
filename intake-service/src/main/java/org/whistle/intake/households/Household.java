package org.whistle.intake.households;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistle.intake.Masking;

/**
 * One dwelling or shop.
 *
 * @param community 12 digits
 * @param grid 15 digits
 * @param unit the staircase, 0 where there is none
 * @param colour the household card's: pink, purple, yellow, white, blue, green
 */
record Household(
    @NotNull @Pattern(regexp = "\\d{12}") String community,
    @Min(1) @Max(9999) int building,
    @Min(0) @Max(99) int unit,
    @NotBlank @Size(max = 12) String room,
    @NotNull @Pattern(regexp = "\\d{15}") String grid,
    @NotNull @Pattern(regexp = "residential|commercial|vacant") String usage,
    @Nullable @Pattern(regexp = "pink|purple|yellow|white|blue|green") String colour,
    @Nullable @Valid Personal personal) {

  /**
   * What only the grid's own people may see.
   *
   * @param ages how many live there by age band: {@code 0-3}, {@code 4-12} …
   * @param marks what they need care for, for example {@code lives-alone}
   */
  record Personal(
      @Nullable @Size(max = 60) String name,
      @Nullable @Size(max = 24) String phone,
      @Nullable Map<String, Integer> ages,
      @Nullable List<@Size(max = 40) String> marks) {}

  Household with(Personal personal) {
    return new Household(community, building, unit, room, grid, usage, colour, personal);
  }

  /** Name and telephone masked. */
  Household masked() {
    return personal == null
        ? this
        : with(
            new Personal(
                Masking.name(personal.name()),
                Masking.phone(personal.phone()),
                personal.ages(),
                personal.marks()));
  }

  String label() {
    return "household %s/%d/%d/%s".formatted(community, building, unit, room);
  }
}
