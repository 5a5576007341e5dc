# Build: docker build -t newsbot .      Run: docker run -p 127.0.0.1:5080:5080 -v newsbot:/data newsbot
# The commands are those of test.sh, so that what is tested is what is built.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
# --build-arg DISCORD_CLIENT=DSharpPlus listens to Discord with DSharpPlus 5, where the registry serves its nightly.
ARG DISCORD_CLIENT=BuiltIn
RUN dotnet publish src/NewsBot/NewsBot.csproj -c Release -o /app -p:DiscordClient=$DISCORD_CLIENT

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# $APP_UID is the image's own unprivileged user; the volume must belong to it before it is declared.
USER root
# The picture of a timeline is drawn with this font.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
ENV NEWSBOT_DATA=/data \
    NEWSBOT_Web__Address=0.0.0.0 \
    DOTNET_EnableDiagnostics=0
VOLUME /data
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s CMD ["dotnet", "/app/NewsBot.dll", "health"]
ENTRYPOINT ["dotnet", "/app/NewsBot.dll"]
