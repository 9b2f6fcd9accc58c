package org.whistle.feedback.messages.store;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.messages.Subjects;
import org.whistle.feedback.messages.model.Blown;
import org.whistle.feedback.messages.model.KeptFrom;
import org.whistle.feedback.messages.model.Subject;
import org.whistle.feedback.messages.model.Subject.Matter;

@Repository
class PostgresSubjects implements Subjects {
  private final JdbcClient jdbc;

  PostgresSubjects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<UUID, Subject> load(Collection<UUID> requestIds) {
    return jdbc
        .sql("select * from told_requests where request_id = any(:ids)")
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Subject(
                    row.getObject("request_id", UUID.class),
                    row.getString("number"),
                    new Matter(
                        row.getString("category"),
                        row.getString("urgency"),
                        row.getString("place"),
                        row.getString("place_name")),
                    row.getString("holder"),
                    new KeptFrom(
                        row.getBoolean("restricted"),
                        Arrays.asList((String[]) row.getArray("about").getArray()))))
        .stream()
        .collect(Collectors.toMap(Subject::requestId, Function.identity()));
  }

  @Override
  public void save(Collection<Subject> subjects) {
    if (subjects.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into told_requests
              (request_id, number, category, urgency, place, place_name, holder, restricted, about)
            select id, number, category, urgency, place, name, holder, restricted,
              string_to_array(about, ' ')
            from unnest(:ids, :numbers, :categories, :urgencies, :places, :names, :holders,
              :restricted, :about)
              as t (id, number, category, urgency, place, name, holder, restricted, about)
            on conflict (request_id) do update
            set category = excluded.category, urgency = excluded.urgency,
              place = excluded.place, holder = excluded.holder,
              restricted = excluded.restricted, about = excluded.about
            """)
        .param("ids", subjects.stream().map(Subject::requestId).toArray(UUID[]::new))
        .param("numbers", texts(subjects, Subject::number))
        .param("categories", texts(subjects, it -> it.matter().category()))
        .param("urgencies", texts(subjects, it -> it.matter().urgency()))
        .param("places", texts(subjects, it -> it.matter().place()))
        .param("names", texts(subjects, it -> it.matter().placeName()))
        .param("holders", texts(subjects, Subject::holder))
        .param(
            "restricted",
            subjects.stream().map(it -> it.keptFrom().restricted()).toArray(Boolean[]::new))
        .param("about", texts(subjects, it -> String.join(" ", it.keptFrom().about())))
        .update();
  }

  @Override
  public List<Blown> whistles(Collection<UUID> requestIds) {
    return jdbc.sql("select * from told_whistles where request_id = any(:ids) order by whistle_id")
        .param("ids", requestIds.toArray(UUID[]::new))
        .query(
            (row, _) ->
                new Blown(
                    row.getObject("whistle_id", UUID.class),
                    row.getObject("request_id", UUID.class),
                    row.getString("kind"),
                    row.getString("caller"),
                    Arrays.asList((String[]) row.getArray("units").getArray())))
        .list();
  }

  @Override
  public void keep(Blown whistle) {
    jdbc.sql(
            """
            insert into told_whistles (whistle_id, request_id, kind, caller, units)
            values (:id, :request, :kind, :caller, :units)
            on conflict (whistle_id) do update set units = excluded.units
            """)
        .param("id", whistle.whistleId())
        .param("request", whistle.requestId())
        .param("kind", whistle.kind())
        .param("caller", whistle.caller())
        .param("units", whistle.units().toArray(String[]::new))
        .update();
  }

  private static String[] texts(Collection<Subject> subjects, Function<Subject, String> text) {
    return subjects.stream().map(text).toArray(String[]::new);
  }
}
