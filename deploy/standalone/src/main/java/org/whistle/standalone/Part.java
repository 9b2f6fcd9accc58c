package org.whistle.standalone;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * One process of the stack.
 *
 * @param stopSignal what asks it to end in good order
 * @param ready whether it does its work now
 */
record Part(
    String name,
    int port,
    List<String> command,
    Map<String, String> environment,
    String stopSignal,
    BooleanSupplier ready) {}
