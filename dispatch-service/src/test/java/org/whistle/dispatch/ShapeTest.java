package org.whistle.dispatch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.access.Allow;

/** The shape of the service, and for each rule one violation that proves it can fail. */
class ShapeTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.whistle.dispatch");
  private static final JavaClasses CROOKED =
      new ClassFileImporter().importPackages("org.whistle.crooked");

  static Stream<ArchRule> rules() {
    return Stream.of(
        classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..", "org.jspecify..", "org.whistle.contracts..", "..dispatch.model..")
            .as("the model knows nothing but Java and the contracts"),
        classes()
            .that()
            .resideInAnyPackage("..web..", "..stream..", "..store..")
            .should()
            .notBePublic()
            .as("the edges are nobody else's business"),
        noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..stream..", "..store..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.whistle.dispatch.web..")
                    .or(resideInAPackage("org.whistle.dispatch.st*.."))
                    .or(resideInAPackage("org.whistle.crooked.web..")))
            .as("what the service does knows nothing of its edges"),
        noClasses()
            .that()
            .doNotBelongToAnyOf(Lives.class)
            .should()
            .callMethod(Handlings.class, "save", java.util.Collection.class)
            .as("one place saves lives"),
        methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and(areMapped())
            .should(nameWhoMayCall())
            .as("each handler names who may call it"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_service_keeps_to_its_shape(ArchRule rule) {
    rule.check(OURS);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void each_rule_can_fail(ArchRule rule) {
    assertThat(rule.evaluate(CROOKED).hasViolation()).isTrue();
  }

  private static DescribedPredicate<JavaMethod> areMapped() {
    return DescribedPredicate.describe(
        "are mapped to a path",
        method ->
            method.getAnnotations().stream()
                .anyMatch(
                    annotation -> annotation.getRawType().getSimpleName().endsWith("Mapping")));
  }

  private static ArchCondition<JavaMethod> nameWhoMayCall() {
    return new ArchCondition<>("name who may call") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean named =
            Stream.<CanBeAnnotated>of(method, method.getOwner())
                .anyMatch(
                    it -> it.isAnnotatedWith(Allow.class) || it.isMetaAnnotatedWith(Allow.class));
        events.add(new SimpleConditionEvent(method, named, method.getFullName()));
      }
    };
  }
}
