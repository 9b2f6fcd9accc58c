package org.whistle.standalone;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the stack.
 *
 * @param command asked for at every start: a later one may have an AOT cache
 * @param environment asked for at every start: its file may have changed
 * @param stopSignal what asks it to end in good order
 * @param ready whether it does its work now
 */
record Part(
    String name,
    int port,
    Supplier<List<String>> command,
    Supplier<Map<String, String>> environment,
    String stopSignal,
    BooleanSupplier ready) {}
