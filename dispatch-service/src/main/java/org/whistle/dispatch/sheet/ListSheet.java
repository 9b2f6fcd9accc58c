package org.whistle.dispatch.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.ResponsibilityItem;
import org.whistle.catalogue.ResponsibilityList;
import org.whistle.catalogue.ThingOwner;
import org.whistle.catalogue.Unit;
import org.whistle.sheet.Book;
import org.whistle.sheet.Sheet;

/** 责任清单 as a workbook of three sheets: 单位, 事项, 权属. What is written can be read again. */
public final class ListSheet {
  private static final Map<String, String> LISTS = Map.of("B", "基本", "P", "配合", "T", "收回");

  private ListSheet() {}

  /**
   * Reads xlsx with any of the sheets, or csv with one.
   *
   * @param head its version and date
   * @param before where a sheet is absent, its part stays
   * @throws org.whistle.sheet.BadSheet naming every cell that can't be understood
   */
  public static ResponsibilityList read(
      byte[] file, ResponsibilityList head, ResponsibilityList before) {
    return new ListReading(before).read(Sheet.read(file), head);
  }

  /** An xlsx file. */
  public static byte[] write(ResponsibilityList list) {
    return new Book()
        .with("单位", rows(List.of("代码", "名称", "英文名称", "夜间值守", "值守电话"), list.units(), ListSheet::row))
        .with(
            "事项",
            rows(List.of("序号", "单位", "事项", "清单", "类别", "起", "止"), list.items(), ListSheet::row))
        .with("权属", rows(List.of("类别", "地点", "权属单位"), list.owners(), ListSheet::row))
        .bytes();
  }

  private static <T> List<List<String>> rows(
      List<String> heading, List<T> all, Function<T, List<String>> row) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(heading);
    all.forEach(one -> rows.add(row.apply(one)));
    return rows;
  }

  private static List<String> row(Unit unit) {
    return List.of(unit.code(), unit.zh(), unit.en(), unit.nightDuty() ? "是" : "否", unit.phone());
  }

  private static List<String> row(ResponsibilityItem item) {
    return List.of(
        String.valueOf(item.number()),
        item.unit(),
        item.zh(),
        LISTS.get(item.list()),
        String.join(" ", item.categories()),
        text(item.from()),
        text(item.until()));
  }

  private static List<String> row(ThingOwner owner) {
    return List.of(owner.category(), owner.place(), owner.unit());
  }

  private static String text(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }
}
