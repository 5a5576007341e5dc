namespace NewsBot.Fakes.Discord.Requests;

/// <summary>The objects that requests carry, with every field they have.</summary>
public static class ObjectTable
{
    /// <summary>Short names for what would not fit in a line.</summary>
    public static IReadOnlyDictionary<string, string> Aliases { get; } = new Dictionary<string, string>
    {
        ["option"] = "ApplicationCommandBooleanOption|ApplicationCommandChannelOption|"
            + "ApplicationCommandIntegerOption|ApplicationCommandStringOption",
        ["nonce"] = "int|str",
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<Field>> Objects { get; } = Field.Table(
        """
        MessageCreateRequest content:str{..4000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest sticker_ids:id[]{..3}
          components:ActionRowComponentForMessageRequest[]{..40} flags:int
          attachments:MessageAttachmentRequest[]{..10} poll:any shared_client_theme:any
          message_reference:MessageReferenceRequest nonce:nonce enforce_nonce:bool tts:bool
        BaseCreateMessageCreateRequest content:str{..4000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest sticker_ids:id[]{..3}
          components:ActionRowComponentForMessageRequest[]{..40} flags:int
          attachments:MessageAttachmentRequest[]{..10} poll:any shared_client_theme:any
        MessageEditRequestPartial content:str{..4000} embeds:RichEmbed[]{..10} flags:int
          allowed_mentions:MessageAllowedMentionsRequest sticker_ids:id[]
          components:ActionRowComponentForMessageRequest[]{..40} attachments:MessageAttachmentRequest[]{..10}
        IncomingWebhookRequestPartial content:str{..2000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest components:ActionRowComponentForMessageRequest[]{..40}
          attachments:MessageAttachmentRequest[]{..10} poll:any tts:bool flags:int username:str{1..80}
          avatar_url:str{..2048} thread_name:str{..100} applied_tags:id[]{..5}
        IncomingWebhookUpdateRequestPartial content:str{..2000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest components:ActionRowComponentForMessageRequest[]{..40}
          attachments:MessageAttachmentRequest[]{..10} poll:any flags:int
        IncomingWebhookInteractionRequest content:str{..2000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest components:ActionRowComponentForMessageRequest[]{..40}
          attachments:MessageAttachmentRequest[]{..10} poll:any tts:bool flags:int
        IncomingWebhookUpdateForInteractionCallbackRequestPartial content:str{..2000} embeds:RichEmbed[]{..10}
          allowed_mentions:MessageAllowedMentionsRequest components:ActionRowComponentForMessageRequest[]{..40}
          attachments:MessageAttachmentRequest[]{..10} flags:int
        CreateMessageInteractionCallbackRequest type!:int=4,5 data:IncomingWebhookInteractionRequest
        UpdateMessageInteractionCallbackRequest type!:int=6,7
          data:IncomingWebhookUpdateForInteractionCallbackRequestPartial
        ApplicationCommandAutocompleteCallbackRequest type!:int=8
          data!:InteractionApplicationCommandAutocompleteCallbackStringData
        InteractionApplicationCommandAutocompleteCallbackStringData
          choices:ApplicationCommandOptionStringChoice[]{..25}
        RichEmbed type:str url:str{..2048} title:str{..256} color:int{..16777215} timestamp:str
          description:str{..4096} author:RichEmbedAuthor image:RichEmbedImage thumbnail:RichEmbedThumbnail
          footer:RichEmbedFooter fields:RichEmbedField[]{..25} provider:any video:any
        RichEmbedAuthor name:str{..256} url:str{..2048} icon_url:str{..2048}
        RichEmbedFooter text:str{..2048} icon_url:str{..2048}
        RichEmbedImage url:str{..2048} width:int height:int placeholder:str{..64}
          placeholder_version:int{..2147483647} is_animated:bool description:str{..4096}
        RichEmbedThumbnail url:str{..2048} width:int height:int placeholder:str{..64}
          placeholder_version:int{..2147483647} is_animated:bool description:str{..4096}
        RichEmbedField name!:str{..256} value!:str{..1024} inline:bool
        MessageAllowedMentionsRequest parse:str[] users:id[]{..100} roles:id[]{..100} replied_user:bool
        MessageReferenceRequest guild_id:id channel_id:id message_id!:id fail_if_not_exists:bool type:int
        MessageAttachmentRequest id!:id filename:str{1..1024} description:str{..1024} duration_secs:num
          waveform:str{..400} title:str{..1024} is_spoiler:bool is_remix:bool
        ActionRowComponentForMessageRequest type!:int=1 id:int components!:ButtonComponentForMessageRequest[]{1..5}
        ButtonComponentForMessageRequest type!:int=2 id:int custom_id:str{1..100} style!:int label:str{..80}
          disabled:bool url:str{..512} sku_id:id emoji:any
        CreateForumThreadRequest name!:str{1..100} auto_archive_duration:int rate_limit_per_user:int{..21600}
          applied_tags:id[]{..5} message!:BaseCreateMessageCreateRequest
        CreateTextThreadWithoutMessageRequest name!:str{1..100} auto_archive_duration:int
          rate_limit_per_user:int{..21600} type:int=10,11,12 invitable:bool
        CreateTextThreadWithMessageRequest name!:str{1..100} auto_archive_duration:int
          rate_limit_per_user:int{..21600}
        ApplicationCommandUpdateRequest name!:str{1..32} name_localizations:any description:str{..100}
          description_localizations:any options:option[]{..25} default_member_permissions:bits dm_permission:bool
          contexts:int[]{1..} integration_types:int[]{1..} handler:int type:int id:id
        ApplicationCommandStringOption type!:int=3 name!:str{1..32} name_localizations:any description!:str{1..100}
          description_localizations:any required:bool autocomplete:bool min_length:int{..6000}
          max_length:int{1..6000} choices:ApplicationCommandOptionStringChoice[]{..25}
        ApplicationCommandIntegerOption type!:int=4 name!:str{1..32} name_localizations:any description!:str{1..100}
          description_localizations:any required:bool autocomplete:bool
          choices:ApplicationCommandOptionIntegerChoice[]{..25} min_value:int max_value:int
        ApplicationCommandBooleanOption type!:int=5 name!:str{1..32} name_localizations:any description!:str{1..100}
          description_localizations:any required:bool
        ApplicationCommandChannelOption type!:int=7 name!:str{1..32} name_localizations:any description!:str{1..100}
          description_localizations:any required:bool channel_types:int[]
        ApplicationCommandOptionStringChoice name!:str{1..100} name_localizations:any value!:str{..6000}
        ApplicationCommandOptionIntegerChoice name!:str{1..100} name_localizations:any value!:int
        """);
}
