package org.whistle.chaos.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is read of each service, always in the order of requests. */
final class Tables {
  private static final Map<String, String> ALL = new LinkedHashMap<>();

  static {
    for (var service : Dossier.SERVICES) {
      ALL.put(
          service + ".journal",
          """
          select request_id, event_id, sequence, type, cycle, heard, occurred_at, body::text body
          from journal order by request_id, sequence
          """);
      ALL.put(
          service + ".request_marks",
          "select request_id, marks, waiting from request_marks order by request_id");
      ALL.put(
          service + ".kept",
          """
          select request_id, reason, producer, sequence, error, headers ->> 'ce_id' event_id
          from kept where request_id is not null order by request_id
          """);
    }
    for (var keeper : List.of("intake", "dispatch", "feedback")) {
      ALL.put(
          keeper + ".forgotten",
          "select request_id from vault_keys where forgotten_at is not null order by request_id");
    }
    ALL.put(
        "intake.requests",
        "select id request_id, cycle, ended, category, urgency, place from requests order by id");
    ALL.put(
        "intake.reveals",
        """
        select subject::uuid request_id, who as by
        from (select subject, who, kind from seal_waiting
            union all select subject, who, kind from seal_entries) audited
        where kind = 'reporter.revealed' order by request_id
        """);
    ALL.put(
        "dispatch.handlings",
        """
        select id request_id, state, desk, cycle, holding, held_by, category, urgency, place,
          (routed ->> 'rules') || ' ' || (routed ->> 'rule') as rule,
          (select string_agg(unit, ' ' order by unit) from unnest(units) unit) units,
          array_to_string(about, ' ') about
        from handlings order by id
        """);
    ALL.put(
        "dispatch.whistle_parts",
        """
        select w.request_id, p.whistle_id, p.unit, p.state
        from whistles w join whistle_parts p on p.whistle_id = w.id order by w.request_id
        """);
    ALL.put(
        "dispatch.decisions", "select request_id, id, approved from decisions order by request_id");
    ALL.put(
        "dispatch.helps", "select request_id, id, unit, came_at from helps order by request_id");
    ALL.put(
        "dispatch.remainders",
        "select id request_id, master, planned_by from remainders order by id");
    ALL.put("dispatch.links", "select request_id, master, kind from links order by request_id");
    ALL.put(
        "intake.attachments",
        "select request_id, id, hash, said_by from attachments order by request_id");
    ALL.put("dispatch.evidence", "select request_id, id from evidence order by request_id");
    ALL.put("dispatch.tasks", "select request_id, id, state from tasks order by request_id");
    ALL.put(
        "tracking.cases",
        """
        select id request_id, state, desk, cycle, holding, holder, settled, category, urgency, place
        from cases order by id
        """);
    ALL.put(
        "tracking.clocks",
        """
        select request_id, id, cycle, clock, subject, due_at, stopped_at, missed_at
        from clocks order by request_id
        """);
    ALL.put(
        "tracking.clock_ledger",
        "select request_id, clock_id, entry, cause from clock_ledger order by request_id");
    ALL.put(
        "tracking.timeline",
        "select request_id, event_id, producer from timeline order by request_id");
    ALL.put(
        "feedback.matters",
        """
        select request_id, state, cycle, ending, category, urgency, place,
          array_to_string(about, ' ') about
        from matters order by request_id
        """);
    ALL.put(
        "feedback.told",
        """
        select request_id, array_to_string(about, ' ') about
        from told_requests order by request_id
        """);
    ALL.put(
        "feedback.deliveries",
        """
        select m.request_id, m.event_id, m.move, m.recipient, d.channel, t.recipient as reached
        from messages m join deliveries d using (message_id) left join targets t using (target_id)
        where m.once is null order by m.request_id
        """);
    ALL.put(
        "feedback.texts",
        """
        select m.request_id, m.event_id, m.recipient, m.once
        from messages m join deliveries d using (message_id)
        where m.once is not null order by m.request_id
        """);
    ALL.put(
        "feedback.wishes",
        "select request_id, id from vault_texts where kind = 'wish' order by request_id");
    ALL.put("feedback.ratings", "select request_id, rating_id from ratings order by request_id");
    ALL.put(
        "feedback.appeals",
        "select request_id, appeal_id as id, part, state from appeals order by request_id");
    ALL.put(
        "feedback.analyses",
        "select request_id, rating_id as id, state from analyses order by request_id");
    ALL.put(
        "feedback.rate_rows",
        "select request_id, part, measures, excluded from rate_rows order by request_id");
  }

  private Tables() {}

  static Map<String, String> all() {
    return ALL;
  }
}
