package dev.cfbilling.transport;

import okhttp3.Interceptor;

/**
 * A network interceptor that has to see what is sent: clients put it behind what adds the
 * credentials. It must not keep them, or tell them to anybody.
 */
public interface WireInterceptor extends Interceptor {}
