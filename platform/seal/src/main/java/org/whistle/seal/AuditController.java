package org.whistle.seal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.access.Allow;
import org.whistle.access.Caller;
import org.whistle.access.Role;

/** The auditor's alone; that the auditor read is an entry, too. */
@RestController
@RequestMapping("/api/audit/${spring.application.name}")
@Allow(Role.AUDITOR)
class AuditController {
  private static final int PAGE = 50;

  private final AuditEntries entries;
  private final AuditLog log;
  private final String service;

  AuditController(AuditEntries entries, AuditLog log, String service) {
    this.entries = entries;
    this.log = log;
    this.service = service;
  }

  record Entries(List<AuditEntries.Item> items, @Nullable String next) {}

  /**
   * The seal's state.
   *
   * @param line what an auditor writes down, so that the archive must continue from it; absent
   *     while nothing is signed
   */
  record Proof(
      @Nullable String line,
      @Nullable Instant signedAt,
      @Nullable String keyId,
      long signed,
      long unsigned,
      long waiting) {}

  @GetMapping
  Entries read(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
          @Nullable Instant to,
      @RequestParam(required = false) @Nullable String who,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Long before,
      Caller caller) {
    var filter = new AuditEntries.Filter(from, to, who, subject, before);
    log.write(caller, "audit.read", service, asked(filter));
    List<AuditEntries.Item> page = entries.find(filter, PAGE + 1);
    boolean more = page.size() > PAGE;
    List<AuditEntries.Item> items = more ? page.subList(0, PAGE) : page;
    return new Entries(items, more ? next(filter, items.getLast().number()) : null);
  }

  @GetMapping("/proof")
  Proof proof() {
    return entries
        .lastCheckpoint(service)
        .map(
            last -> {
              AuditEntries.Behind behind = entries.behind(last.number());
              return new Proof(
                  last.line(),
                  last.at(),
                  last.keyId(),
                  last.number(),
                  behind.chained(),
                  behind.waiting());
            })
        .orElseGet(
            () -> {
              AuditEntries.Behind behind = entries.behind(0);
              return new Proof(null, null, null, 0, behind.chained(), behind.waiting());
            });
  }

  /** Filters are typed by a person: what isn't surely an id stands as a fingerprint. */
  private Map<String, String> asked(AuditEntries.Filter filter) {
    Map<String, String> asked = new LinkedHashMap<>();
    if (filter.from() != null) {
      asked.put("from", filter.from().toString());
    }
    if (filter.to() != null) {
      asked.put("to", filter.to().toString());
    }
    if (filter.who() != null) {
      asked.put("who", log.fingerprint(filter.who()));
    }
    if (filter.subject() != null) {
      asked.put("subject", log.fingerprint(filter.subject()));
    }
    return asked;
  }

  private String next(AuditEntries.Filter filter, long before) {
    var path = UriComponentsBuilder.fromPath("/api/audit/" + service).queryParam("before", before);
    if (filter.from() != null) {
      path.queryParam("from", filter.from());
    }
    if (filter.to() != null) {
      path.queryParam("to", filter.to());
    }
    if (filter.who() != null) {
      path.queryParam("who", "{who}");
    }
    if (filter.subject() != null) {
      path.queryParam("subject", "{subject}");
    }
    return path.encode()
        .buildAndExpand(
            Map.of(
                "who", filter.who() == null ? "" : filter.who(),
                "subject", filter.subject() == null ? "" : filter.subject()))
        .toUriString();
  }
}
