package org.whistle.gateway.pages;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What lies under the areas on a map; {@code whistle.map.*}. Without any, the areas stand alone and
 * nothing is asked of anybody else.
 *
 * @param style address of a MapLibre style, for an operator's own vector tiles
 * @param tiles addresses of raster tiles with {@code {z}}, {@code {x}} and {@code {y}}, such as
 *     Tianditu's with its key
 * @param attribution whose map it is, to be shown on it
 */
@ConfigurationProperties("whistle.map")
public record MapBase(
    @Nullable String style, @DefaultValue List<String> tiles, @Nullable String attribution) {
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:-]+");

  public MapBase {
    Stream.concat(Stream.ofNullable(style), tiles.stream()).forEach(MapBase::origin);
  }

  /** The only other hosts that pages may ask: {@code https://t0.tianditu.gov.cn …}. */
  public String hosts() {
    return Stream.concat(Stream.ofNullable(style), tiles.stream())
        .map(MapBase::origin)
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String origin(String address) {
    var origin = ORIGIN.matcher(address);
    if (!origin.lookingAt() || !address.startsWith("/", origin.end())) {
      throw new IllegalArgumentException("not the address of a map: " + address);
    }
    return origin.group();
  }
}
