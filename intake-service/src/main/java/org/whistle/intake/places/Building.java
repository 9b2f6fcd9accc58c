package org.whistle.intake.places;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * A numbered building of a community.
 *
 * @param community 12 digits
 * @param grid the 15 digits of the grid that it belongs to
 */
public record Building(
    @NotNull @Pattern(regexp = "\\d{12}") String community,
    @Min(1) @Max(9999) int number,
    @NotNull @Pattern(regexp = "\\d{15}") String grid) {}
