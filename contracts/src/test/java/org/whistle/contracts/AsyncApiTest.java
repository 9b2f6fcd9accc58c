package org.whistle.contracts;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;

/** {@code asyncapi.yaml} says what the records say. */
class AsyncApiTest {

  @Test
  void the_document_says_what_the_records_say() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    options.setWidth(110);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);

    Approved.compare(
        Approved.module().resolve("asyncapi.yaml"),
        "# Made from the records by AsyncApiTest; approve a change with -Dwhistle.approve=true.\n"
            + new Yaml(options).dump(new AsyncApiDocument().make()));
  }
}
