package org.whistle.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.whistle.intake");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.whistle.broken");

  @ParameterizedTest
  @EnumSource
  void the_service_keeps_the_shape(Shape shape) {
    shape.rule.check(SERVICE);
  }

  @ParameterizedTest
  @EnumSource
  void each_rule_can_fail(Shape shape) {
    assertThat(shape.rule.evaluate(BROKEN).hasViolation()).isTrue();
  }
}
