package org.whistle.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was settled in the demo is sealed, and a change by somebody who has the database is named.
 */
class SealStory {
  private static final Pattern LINE = Pattern.compile("[a-z]+:\\d+:[0-9a-f]{32}");
  private static Stack stack;

  @BeforeAll
  static void open() {
    stack = Stack.running();
  }

  @Test
  void a_changed_line_of_a_settled_file_is_named_and_the_line_that_was_kept_still_holds()
      throws SQLException {
    String printed = stack.whistle("verify");
    assertThat(printed).containsPattern("tracking +[1-9].* case files read again: holds");
    String kept =
        String.join(" ", LINE.matcher(printed).results().map(MatchResult::group).toList());

    String id =
        stack.sql(
            "tracking",
            "select subject from seal_entries where kind = 'case.sealed' order by number limit 1");
    change(id, "- interval '1 second'");
    assertThatThrownBy(() -> stack.whistle("verify"))
        .hasMessageContaining("The archive of tracking is broken")
        .hasMessageContaining(id);

    change(id, "+ interval '1 second'");
    assertThat(stack.whistle("verify", "--against", kept)).contains("All archives hold");
  }

  private static void change(String id, String by) throws SQLException {
    stack.sql(
        "tracking",
        "alter table timeline disable trigger all;"
            + " update timeline set at = at %s where request_id = '%s' and type = 'request.archived';"
                .formatted(by, id)
            + " alter table timeline enable trigger all; select 1");
  }
}
