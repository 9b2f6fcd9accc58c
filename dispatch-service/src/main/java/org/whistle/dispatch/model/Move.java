package org.whistle.dispatch.model;

import org.whistle.contracts.DispatchEvent;

/**
 * One arrow of a life cycle, walked: the exact next state, and exactly what is said of it.
 *
 * @param <S> the next state
 * @param <E> the event
 */
public record Move<S, E extends DispatchEvent>(S next, E event) {}
