package org.whistle.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The shape of a service, as rules. */
enum Shape {
  MODELS_ARE_PLAIN_JAVA(
      classes()
          .that()
          .resideInAPackage("..model..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", "..model..")),
  EDGES_ARE_PACKAGE_PRIVATE(
      classes()
          .that()
          .resideInAnyPackage("..web..", "..stream..", "..store..")
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic()),
  USE_CASES_KNOW_NO_EDGE(
      noClasses()
          .that()
          .resideOutsideOfPackages("..web..", "..stream..", "..store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.whistle.(*).requests.web..",
              "org.whistle.(*).requests.stream..",
              "org.whistle.(*).requests.store..",
              "org.whistle.broken.web..")),
  EDGES_KNOW_NO_OTHER_EDGE(
      noClasses()
          .that()
          .resideInAPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.whistle..store..", "org.whistle..stream..")),
  SETTINGS_ARE_RECORDS(noFields().should().beAnnotatedWith(Value.class)),
  NOTHING_IS_INJECTED_INTO_FIELDS(noFields().should().beAnnotatedWith(Autowired.class)),
  CONSTRUCTORS_ARE_SHORT(
      constructors()
          .that()
          .areDeclaredInClassesThat()
          .areNotAssignableTo(Record.class)
          .should(haveAtMostFourParameters()));

  final ArchRule rule;

  Shape(ArchRule rule) {
    this.rule = rule;
  }

  private static ArchCondition<JavaConstructor> haveAtMostFourParameters() {
    return new ArchCondition<>("have at most four parameters") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        var count = constructor.getRawParameterTypes().size();
        events.add(
            new SimpleConditionEvent(
                constructor,
                count <= 4,
                "%s has %d parameters".formatted(constructor.getFullName(), count)));
      }
    };
  }
}
