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
    return Stream.of(State.class.getPermittedSubclasses())
        .flatMap(
            state ->
                Stream.of(state.getDeclaredMethods())
                    .filter(method -> method.getReturnType() == Move.class)
                    .map(method -> of(state, method))
                    .sorted(Comparator.comparing(Arrow::to).thenComparing(Arrow::event)))
        .toList();
  }

  static Arrow walked(State from, Move<?, ?> move) {
    return new Arrow(
        from.getClass().getSimpleName(),
        move.next().getClass().getSimpleName(),
        EventTypes.nameOf(move.event().getClass()));
  }

  static String diagram() {
    return Stream.concat(Stream.of("```mermaid", "stateDiagram-v2"), lines())
        .collect(joining("\n", "", "\n```"));
  }

  private static Stream<String> lines() {
    return Stream.concat(
        all().stream()
            .sorted(Comparator.comparing(arrow -> !arrow.from().equals("[*]")))
            .collect(
                groupingBy(
                    arrow -> "  %s --> %s".formatted(arrow.from(), arrow.to()),
                    LinkedHashMap::new,
                    mapping(Arrow::event, joining("<br/>"))))
            .entrySet()
            .stream()
            .map(line -> line.getKey() + ": " + line.getValue()),
        Stream.of("  Archived --> [*]"));
  }

  private static Arrow of(Class<?> state, Method method) {
    var types = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments();
    return new Arrow(
        Modifier.isStatic(method.getModifiers()) ? "[*]" : state.getSimpleName(),
        ((Class<?>) types[0]).getSimpleName(),
        EventTypes.nameOf(((Class<?>) types[1]).asSubclass(RequestEvent.class)));
  }
}
