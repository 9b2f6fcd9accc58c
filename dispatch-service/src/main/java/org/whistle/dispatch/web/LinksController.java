package org.whistle.dispatch.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;
import org.whistle.dispatch.Handlings;
import org.whistle.dispatch.Links;
import org.whistle.dispatch.model.Link;

/** What is worked on together, and what may ask for the same: only what the caller may see. */
@RestController
@Allow({
  Role.GRID_WORKER,
  Role.DEPARTMENT_GRID_WORKER,
  Role.GRID_LEADER,
  Role.COMMUNITY,
  Role.STREET,
  Role.COMMAND,
  Role.APPRAISER
})
class LinksController {
  private static final Duration LATELY = Duration.ofDays(30);

  private final Sight sight;
  private final Links links;
  private final Handlings handlings;

  LinksController(Sight sight, Links links, Handlings handlings) {
    this.sight = sight;
    this.links = links;
    this.handlings = handlings;
  }

  @GetMapping("/api/requests/{id}/links")
  LinkPage links(@PathVariable UUID id, Caller caller, Locale language) {
    sight.of(caller, id);
    var master = links.of(id).stream().map(link -> item(link, true, caller, language));
    var members = links.to(id).stream().map(link -> item(link, false, caller, language));
    return new LinkPage(Stream.concat(master, members).flatMap(List::stream).toList());
  }

  @GetMapping("/api/requests/{id}/similar")
  LinkPage similar(@PathVariable UUID id, Caller caller, Locale language) {
    var asked = sight.of(caller, id);
    return new LinkPage(
        links.similar(asked, caller.scope(), LATELY).stream()
            .filter(other -> Sight.sees(caller, other))
            .filter(other -> links.of(other.id()).isEmpty())
            .map(other -> LinkItem.of(other, "similar", null, language))
            .toList());
  }

  private List<LinkItem> item(Link link, boolean master, Caller caller, Locale language) {
    return handlings.find(master ? link.master() : link.request()).stream()
        .filter(other -> Sight.sees(caller, other))
        .map(
            other -> LinkItem.of(other, master ? "master" : "member", link.kind().wire(), language))
        .toList();
  }

  record LinkPage(List<LinkItem> items) {}
}
