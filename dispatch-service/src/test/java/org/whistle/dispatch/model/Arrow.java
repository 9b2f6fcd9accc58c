package org.whistle.dispatch.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.whistle.contracts.EventTypes;
import org.whistle.contracts.RequestEvent;

/** One move that a state's type allows, read from a method's signature. */
record Arrow(String from, String to, String event) {

  static List<Arrow> all() {
    return all(State.class);
  }

  /** Of the states that a sealed interface permits. */
  static List<Arrow> all(Class<?> states) {
    return Stream.of(states.getPermittedSubclasses())
        .flatMap(
            state ->
                Stream.of(state.getMethods())
                    .filter(method -> method.getReturnType() == Move.class)
                    .filter(method -> !method.isBridge())
                    .map(method -> of(state, method))
                    .sorted(Comparator.comparing(Arrow::to).thenComparing(Arrow::event)))
        .toList();
  }

  static Arrow walked(Object from, Move<?, ?> move) {
    return new Arrow(
        from.getClass().getSimpleName(),
        move.next().getClass().getSimpleName(),
        EventTypes.nameOf(move.event().getClass()));
  }

  static String diagram() {
    return diagram(all(), "  Archived --> [*]");
  }

  static String diagram(List<Arrow> arrows, String... more) {
    return Stream.concat(Stream.of("```mermaid", "stateDiagram-v2"), lines(arrows, more))
        .collect(joining("\n", "", "\n```"));
  }

  private static Stream<String> lines(List<Arrow> arrows, String... more) {
    return Stream.concat(
        arrows.stream()
            .sorted(Comparator.comparing(arrow -> !arrow.from().equals("[*]")))
            .collect(
                groupingBy(
                    arrow -> "  %s --> %s".formatted(arrow.from(), arrow.to()),
                    LinkedHashMap::new,
                    mapping(Arrow::event, joining("<br/>"))))
            .entrySet()
            .stream()
            .map(line -> line.getKey() + ": " + line.getValue()),
        Stream.of(more));
  }

  private static Arrow of(Class<?> state, Method method) {
    var types = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments();
    return new Arrow(
        Modifier.isStatic(method.getModifiers()) ? "[*]" : state.getSimpleName(),
        (types[0] instanceof Class<?> next ? next : state).getSimpleName(),
        EventTypes.nameOf(((Class<?>) types[1]).asSubclass(RequestEvent.class)));
  }
}
