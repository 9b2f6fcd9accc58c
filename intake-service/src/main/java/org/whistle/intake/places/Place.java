package org.whistle.intake.places;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One area of the tree. Its code holds those of the areas around it: district 6 digits, street 9,
 * community 12, grid 15.
 *
 * @param type for grids: {@code general} or {@code dedicated} (a market, a school, a hospital)
 * @param lat latitude of its centre in degrees, where known
 * @param box its bounds, where known
 */
public record Place(
    @NotNull @Pattern(regexp = "\\d{6}(\\d{3}){0,3}") String code,
    @NotBlank @Size(max = 60) String name,
    @Nullable @Pattern(regexp = "general|dedicated") String type,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Box box) {

  /** A rectangle in degrees. */
  public record Box(double south, double west, double north, double east) {
    boolean holds(double lat, double lon) {
      return south <= lat && lat <= north && west <= lon && lon <= east;
    }
  }

  /** What the length of its code says: {@code district|street|community|grid}. */
  public String tier() {
    return switch (code.length()) {
      case 6 -> "district";
      case 9 -> "street";
      case 12 -> "community";
      default -> "grid";
    };
  }
}
