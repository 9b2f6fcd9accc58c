package org.whistle.gateway.pages;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Which address shows which page; what pages load is found by Spring Boot under static. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {

  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("/", "index.html"),
          Map.entry("/follow", "index.html"),
          Map.entry("/desk", "desk.html"),
          Map.entry("/login", "desk.html"),
          Map.entry("/wall", "wall.html"),
          Map.entry("/operations", "operations.html"),
          Map.entry("/audit", "audit.html"),
          Map.entry("/calendars", "calendars.html"),
          Map.entry("/shift", "shift.html"),
          Map.entry("/escalations", "escalations.html"),
          Map.entry("/catalogue", "catalogue.html"),
          Map.entry("/card", "card.html"),
          Map.entry("/messages", "messages.html"),
          Map.entry("/duty", "duty.html"),
          Map.entry("/grids", "grids.html"),
          Map.entry("/keys", "keys.html"),
          Map.entry("/users", "users.html"),
          Map.entry("/rate", "rate.html"),
          Map.entry("/scorecards", "scorecards.html"),
          Map.entry("/meetings", "meetings.html"),
          Map.entry("/rounds", "rounds.html"));

  @Bean
  RouterFunction<ServerResponse> pages() {
    RouterFunctions.Builder pages = RouterFunctions.route();
    PAGES.forEach(
        (path, file) -> {
          Resource page = new ClassPathResource("static/" + file);
          pages.route(
              RequestPredicates.GET(path).and(_ -> page.exists()),
              _ ->
                  ServerResponse.ok()
                      .contentType(MediaType.TEXT_HTML)
                      .cacheControl(CacheControl.noCache())
                      .body(page));
        });
    return pages.build();
  }
}
