package org.whistle.feedback.rates.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.whistle.feedback.rates.Behind;
import org.whistle.feedback.rates.Question;
import org.whistle.feedback.rates.Scorecards;
import org.whistle.feedback.rates.Slice;
import org.whistle.feedback.rates.model.RateRow;
import org.whistle.feedback.rates.model.Sums;

@Repository
class PostgresScorecards implements Scorecards {
  private final JdbcClient jdbc;

  PostgresScorecards(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Sums> figures(Question question) {
    var source = Source.ofSums(question);
    var figures = new LinkedHashMap<String, Sums>();
    jdbc.sql(
            """
            select %s as key, %s as measures, %s as n from %s where %s
            group by 1, 2 order by 1
            """
                .formatted(
                    source.key(),
                    source.measures(),
                    source.times(),
                    source.table(),
                    source.condition()))
        .params(source.parameters())
        .query(
            row -> {
              figures
                  .computeIfAbsent(row.getString("key"), _ -> new Sums())
                  .add(row.getLong("measures"), row.getLong("n"));
            });
    figures.values().removeIf(Sums::isNothing);
    return figures;
  }

  @Override
  public long count(Question question, Behind behind) {
    var source = Source.ofRows(question, behind);
    return jdbc.sql(
            "select count(*) from %s where %s".formatted(source.table(), source.condition()))
        .params(source.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public List<RateRow> rows(Question question, Behind behind, Slice slice) {
    var source = Source.ofRows(question, behind);
    var after = slice.after() == null ? "" : " and (request_id, part) > (:after, :afterPart)";
    var asked =
        jdbc.sql(
                "select * from %s where %s%s order by request_id, part limit :limit"
                    .formatted(source.table(), source.condition(), after))
            .params(source.parameters())
            .param("limit", slice.limit());
    if (slice.after() != null) {
      asked = asked.param("after", slice.after()).param("afterPart", slice.afterPart());
    }
    return asked.query((row, _) -> RowJson.row(row)).list();
  }
}
