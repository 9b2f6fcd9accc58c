package org.whistle.feedback.rates;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistle.catalogue.Catalogue;
import org.whistle.feedback.rates.model.Dimension;
import org.whistle.feedback.rates.model.Formula;
import org.whistle.feedback.rates.model.Measure;
import org.whistle.feedback.rates.model.Rate;

/** Figures in words, Chinese unless English is asked for. */
public final class Wording {
  private static final Wording CHINESE = new Wording("rates.properties", Locale.CHINESE);
  private static final Wording ENGLISH = new Wording("rates_en.properties", Locale.ENGLISH);

  private final Properties texts = new Properties();
  private final Locale locale;

  private Wording(String resource, Locale locale) {
    this.locale = locale;
    var in = Objects.requireNonNull(Wording.class.getResourceAsStream(resource), resource);
    try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Wording in(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en")
        ? ENGLISH
        : CHINESE;
  }

  public String text(String name) {
    return texts.getProperty(name, name);
  }

  public String name(Rate rate) {
    return text("rate." + rate.id());
  }

  public String name(Measure measure) {
    return text("measure." + measure.wire());
  }

  /** How a rate is made, for example {@code (满意 + 基本满意) ÷ 有效回答}. */
  public String formula(Rate rate) {
    var of =
        rate.of().entrySet().stream()
            .map(it -> weighted(name(it.getKey()), it.getValue()))
            .collect(Collectors.joining(" + "));
    var per = rate.per().stream().map(this::name).collect(Collectors.joining(" + "));
    return bracketed(of) + " ÷ " + bracketed(per);
  }

  /** How the score is made, for example {@code 响应率 × 0.30 + …}. */
  public String score(Formula formula) {
    return formula.weights().entrySet().stream()
        .map(it -> name(formula.rate(it.getKey())) + " × " + it.getValue().toPlainString())
        .collect(Collectors.joining(" + "));
  }

  /** What a line is about. Places have their names from intake, persons keep their user name. */
  public String name(Dimension by, String key) {
    return switch (by) {
      case UNIT -> Catalogue.standard().unit(key).map(it -> it.name(locale)).orElse(key);
      case CATEGORY -> category(key);
      case CHANNEL -> text("channel." + key);
      case STREET, COMMUNITY, GRID, PERSON -> key;
    };
  }

  public String category(String code) {
    return Catalogue.standard().find(code).map(it -> it.name(locale)).orElse(code);
  }

  private static String weighted(String name, BigDecimal weight) {
    return weight.compareTo(BigDecimal.ONE) == 0 ? name : name + " × " + weight.toPlainString();
  }

  private static String bracketed(String sum) {
    return sum.contains(" + ") ? "(" + sum + ")" : sum;
  }
}
