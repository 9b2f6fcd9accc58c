package org.whistle.dispatch.sheet;

import java.util.Map;

/** What the columns of the three sheets are called, in Chinese and English. */
final class Columns {
  static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("代码", "code"),
          Map.entry("code", "code"),
          Map.entry("名称", "zh"),
          Map.entry("name", "zh"),
          Map.entry("英文名称", "en"),
          Map.entry("english", "en"),
          Map.entry("夜间值守", "night"),
          Map.entry("night", "night"),
          Map.entry("值守电话", "phone"),
          Map.entry("phone", "phone"),
          Map.entry("序号", "number"),
          Map.entry("number", "number"),
          Map.entry("单位", "unit"),
          Map.entry("unit", "unit"),
          Map.entry("事项", "item"),
          Map.entry("item", "item"),
          Map.entry("清单", "list"),
          Map.entry("list", "list"),
          Map.entry("类别", "categories"),
          Map.entry("categories", "categories"),
          Map.entry("起", "from"),
          Map.entry("from", "from"),
          Map.entry("止", "until"),
          Map.entry("until", "until"),
          Map.entry("地点", "place"),
          Map.entry("place", "place"),
          Map.entry("权属单位", "owner"),
          Map.entry("owner", "owner"));

  /** List types as people write them. */
  static final Map<String, String> LISTS =
      Map.of("基本", "B", "b", "B", "配合", "P", "p", "P", "收回", "T", "t", "T");

  private Columns() {}
}
