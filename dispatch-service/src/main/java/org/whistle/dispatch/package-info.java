/** 接单 解单: the life of a request. The classes here are what the service does. */
@NullMarked
package org.whistle.dispatch;

import org.jspecify.annotations.NullMarked;
