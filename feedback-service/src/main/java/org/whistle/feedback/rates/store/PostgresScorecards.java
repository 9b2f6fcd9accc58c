package org.whistle.feedback.rates.store;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    var sources = Source.ofSums(question);
    var figures = new TreeMap<String, Sums>();
    jdbc.sql(sources.stream().map(Source::sums).collect(Collectors.joining(" union all ")))
        .params(parameters(sources))
        .query(
            row -> {
              figures
                  .computeIfAbsent(row.getString("key"), _ -> new Sums())
                  .add(longs(row.getArray("counted")), longs(row.getArray("excluded")))
                  .add(row.getLong("measures"), row.getLong("n"))
                  .exclude(row.getLong("without"), row.getLong("n"));
            });
    figures.values().removeIf(Sums::isNothing);
    return figures;
  }

  @Override
  public long count(Question question, Behind behind) {
    var sources = Source.ofCount(question, behind);
    var parts = sources.stream().map(Source::count).collect(Collectors.joining(" + "));
    return jdbc.sql("select " + parts).params(parameters(sources)).query(Long.class).single();
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

  private static Long[] longs(Array array) throws SQLException {
    return (Long[]) array.getArray();
  }

  /** The same name is the same value everywhere: they are of one question. */
  private static Map<String, Object> parameters(List<Source> sources) {
    var all = new HashMap<String, Object>();
    sources.forEach(it -> all.putAll(it.parameters()));
    return all;
  }
}
